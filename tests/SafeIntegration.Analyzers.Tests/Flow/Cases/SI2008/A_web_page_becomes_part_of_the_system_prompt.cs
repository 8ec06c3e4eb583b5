using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Reading;

public sealed class PageChat(HttpClient web, IChatClient chat)
{
    public async Task<string> AskAsync(Uri page, string question)
    {
        string html = await web.GetStringAsync(page);
        string text = Regex.Replace(html, "<[^>]+>", " ");
        ChatMessage system = new(ChatRole.System, "Answer questions about this page:\n" + text); // expect: SI2008
        ChatResponse response = await chat.GetResponseAsync([system, new ChatMessage(ChatRole.User, question)]);
        return response.Text;
    }
}
