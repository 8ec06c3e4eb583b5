// shape: the same helper, given an identifier that was parsed
using Microsoft.Extensions.AI;

namespace Archive.Numbers;

public sealed class ReportReader(IChatClient chat, string root)
{
    public async Task<string> ReadAsync(string wish)
    {
        ChatResponse answer = await chat.GetResponseAsync("Answer with the identifier of the report.\n" + wish);
        if (!Guid.TryParse(answer.Text, out Guid report))
            return "There is no such report.";
        FileInfo file = FileFor(report.ToString("N"));
        using StreamReader reader = file.OpenText();
        return await reader.ReadToEndAsync();
    }

    private FileInfo FileFor(string name) => new(Path.Combine(root, name + ".txt"));
}
