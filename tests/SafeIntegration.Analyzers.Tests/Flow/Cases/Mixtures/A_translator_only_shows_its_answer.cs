using Microsoft.Extensions.AI;

namespace Translators.Shown;

public sealed class Translator(IChatClient chat, TextWriter screen)
{
    private readonly Dictionary<string, string> _known = [];

    public async Task RunAsync(string text)
    {
        if (!_known.TryGetValue(text, out string? translated))
            _known[text] = translated = (await chat.GetResponseAsync("Translate into French:\n" + text)).Text;
        await screen.WriteLineAsync(translated);
    }
}
