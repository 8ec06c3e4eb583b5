// shape: helper with a target-typed new
using Microsoft.Extensions.AI;

namespace Archive.Helpers;

public sealed class ReportReader(IChatClient chat, string root)
{
    public async Task<string> ReadAsync(string wish)
    {
        ChatResponse answer = await chat.GetResponseAsync("Name the report.\n" + wish);
        FileInfo file = FileFor(answer.Text); // expect: SI2007
        using StreamReader reader = file.OpenText();
        return await reader.ReadToEndAsync();
    }

    private FileInfo FileFor(string name) => new(Path.Combine(root, name));
}
