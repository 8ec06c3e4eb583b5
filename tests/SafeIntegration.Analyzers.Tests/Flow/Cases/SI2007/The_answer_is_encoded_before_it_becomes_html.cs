using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.AI;

namespace Shop.Views;

public static class ReviewHelpers
{
    public static async Task<IHtmlContent> SummaryAsync(IChatClient chat, IEnumerable<string> reviews)
    {
        ChatResponse response = await chat.GetResponseAsync("Summarise these reviews:\n" + string.Join('\n', reviews));
        string encoded = WebUtility.HtmlEncode(response.Text);
        return new HtmlString($"<p class=\"summary\">{encoded}</p>");
    }
}
