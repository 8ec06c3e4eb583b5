using Microsoft.Extensions.AI;

namespace Translators;

public sealed class Translator(IChatClient chat, HttpClient site)
{
    public async Task RunAsync(string text)
    {
        string? translated = null;
        for (int attempt = 0; attempt < 3 && string.IsNullOrWhiteSpace(translated); attempt++)
            translated = (await chat.GetResponseAsync("Translate into French:\n" + text)).Text;
        (await site.PutAsJsonAsync("page", translated ?? throw new InvalidOperationException("The model says nothing."))).EnsureSuccessStatusCode(); // expect: SI2001
    }
}
