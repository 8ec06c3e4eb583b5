// shape: code generation: a plan of files, each is generated and written
using Microsoft.Extensions.AI;

namespace Scaffolding;

public sealed class ProjectWriter(IChatClient chat, string root)
{
    public async Task WriteAsync(string wish, CancellationToken cancellationToken)
    {
        string plan = (await chat.GetResponseAsync("List the files, one a line, for: " + wish, cancellationToken: cancellationToken)).Text;
        foreach (string file in plan.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string path = Path.Combine(root, file);
            string code = (await chat.GetResponseAsync($"Write {file} of: {wish}", cancellationToken: cancellationToken)).Text;
            await File.WriteAllTextAsync(path, code, cancellationToken); // expect: SI2001, SI2007
        }
    }
}
