// shape: terminal agent with a command tool
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Terminal;

public static class TerminalAgent
{
    public static AIFunction CommandTool(string workingDirectory) => AIFunctionFactory.Create( // expect: SI2009
        async (string command, CancellationToken cancellationToken) =>
        {
            ProcessStartInfo start = new() { FileName = "/bin/sh", WorkingDirectory = workingDirectory, RedirectStandardOutput = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(command);
            using Process process = Process.Start(start)!; // expect: SI2001, SI2007
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return output;
        },
        name: "run_command");
}
