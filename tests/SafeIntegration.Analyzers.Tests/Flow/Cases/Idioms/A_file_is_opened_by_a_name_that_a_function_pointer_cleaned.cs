using Microsoft.Extensions.AI;

namespace Case.FunctionPointerPath;

public sealed class ManualLookup(IChatClient chat, ILogger<ManualLookup> logger)
{
    private const string Root = "/srv/manuals";

    public async Task<int> WordsAsync(string question, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Which manual answers this? Only the file name.\n" + question, cancellationToken: cancellationToken);
        string name = Clean(response.Text, lower: true);

        string manual = await File.ReadAllTextAsync(Path.Combine(Root, name), cancellationToken); // expect: SI2007
        logger.LogInformation("Manual of {Length} characters", manual.Length);
        return manual.Split(' ').Length;
    }

    private static unsafe string Clean(string text, bool lower)
    {
        delegate*<string, string> step = lower ? &Lower : &Strip;
        return step(text);
    }

    private static string Lower(string text) => Strip(text).ToLowerInvariant();

    private static string Strip(string text) => text.Trim(' ', '"', '\n');
}
