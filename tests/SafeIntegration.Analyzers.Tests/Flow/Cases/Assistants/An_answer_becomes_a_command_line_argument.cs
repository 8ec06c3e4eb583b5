// shape: assistant for a command line that runs what it suggests
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Shells;

public sealed class ShellAssistant(IChatClient chat)
{
    public async Task<int> RunAsync(string wish, bool execute)
    {
        string suggestion = (await chat.GetResponseAsync("One git command, nothing else: " + wish)).Text.Trim('`', ' ', '\n');
        Console.WriteLine(suggestion);
        if (!execute)
            return 0;
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true };
        foreach (string argument in suggestion.Split(' ').Skip(1))
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!; // expect: SI2001, SI2007
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
