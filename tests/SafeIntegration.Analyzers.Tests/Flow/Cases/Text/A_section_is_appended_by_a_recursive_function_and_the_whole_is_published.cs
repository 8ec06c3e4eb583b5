using System.Text;
using Microsoft.Extensions.AI;

namespace Manuals;

public sealed record Chapter(string Title, int Depth, IReadOnlyList<Chapter> Below);

public sealed class Handbook(IChatClient chat)
{
    public async Task WriteAsync(Chapter first, string folder)
    {
        var text = new StringBuilder();
        await AppendAsync(first);
        await File.WriteAllTextAsync(Path.Combine(folder, "handbook.md"), text.ToString()); // expect: SI2001

        async Task AppendAsync(Chapter chapter)
        {
            ChatResponse body = await chat.GetResponseAsync("Write about " + chapter.Title);
            text.AppendLine($"{new string('#', chapter.Depth)} {chapter.Title}").AppendLine($"{body.Text}");
            foreach (Chapter below in chapter.Below) await AppendAsync(below);
        }
    }
}
