// shape: answer -> bytes -> stream content -> PUT
using System.Text;
using Microsoft.Extensions.AI;

namespace Sites;

public sealed class PageTranslator(IChatClient chat, HttpClient site)
{
    public async Task TranslateAsync(string slug, string html, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Translate to Dutch:\n" + html, cancellationToken: cancellationToken);
        byte[] bytes = Encoding.UTF8.GetBytes(response.Messages[^1].Text);
        using var stream = new MemoryStream(bytes);
        using var content = new StreamContent(stream);
        using HttpResponseMessage answer = await site.PutAsync($"nl/{slug}", content, cancellationToken); // expect: SI2001
        answer.EnsureSuccessStatusCode();
    }
}
