// shape: desktop media helper that runs what a model proposes
using System.Diagnostics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Media.Conversion;

public interface IPrompt
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string question, string arguments);
}

public sealed class ConversionAssistant(IChatClient chat, IPrompt prompt)
{
    private const string Tool = "ffmpeg";

    public async Task<int?> RunAsync(string wish, FileInfo input, CancellationToken token)
    {
        string question = $"The arguments of {Tool} for the file {input.Name}, one line, nothing else. Wish: {wish}";
        string arguments = (await chat.GetResponseAsync(question, cancellationToken: token)).Text.ReplaceLineEndings(" ").Trim();

        if (!await prompt.ConfirmAsync($"Run {Tool} like this?", arguments))
            return null;

        using Process process = Process.Start(Tool, arguments); // expect: SI2007
        await process.WaitForExitAsync(token);
        return process.ExitCode;
    }
}
