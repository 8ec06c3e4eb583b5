// shape: assistant for a command line that only explains
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Shells;

public sealed class ShellExplainer(IChatClient chat)
{
    public async Task RunAsync(string folder)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "status", "--short"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string status = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Explain this status:\n" + status))
            Console.Write(update);
        Console.WriteLine();
    }
}
