using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Git;

public sealed class CommitSummary(IChatClient chat)
{
    public async Task<string> SummariseAsync(string repository)
    {
        ProcessStartInfo start = new("git") { WorkingDirectory = repository, RedirectStandardOutput = true };
        start.ArgumentList.Add("log");
        start.ArgumentList.Add("--oneline");
        start.ArgumentList.Add("-20");
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("git does not start.");
        string log = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        ChatResponse response = await chat.GetResponseAsync("Summarise these commits:\n" + log);
        return response.Text;
    }
}
