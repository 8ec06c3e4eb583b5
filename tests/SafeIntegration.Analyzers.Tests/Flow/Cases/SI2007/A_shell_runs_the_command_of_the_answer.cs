// shape: assistant for the command line
using System.Diagnostics;
using OpenAI.Chat;

namespace Shell;

public static class ShellAssistant
{
    public static async Task<int> RunAsync(ChatClient client, string wish)
    {
        ChatCompletion completion = await client.CompleteChatAsync(
            new SystemChatMessage("You translate wishes into one bash command. Answer with the command only."), new UserChatMessage(wish));
        string command = completion.Content[0].Text;
        Console.WriteLine("> " + command);
        ProcessStartInfo start = new("/bin/bash") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start."); // expect: SI2001, SI2007
        Console.Write(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
