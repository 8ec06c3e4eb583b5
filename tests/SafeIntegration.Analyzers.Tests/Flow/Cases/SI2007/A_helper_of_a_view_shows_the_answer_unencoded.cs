using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.AI;

namespace Shop.Views;

public static class ReviewHelpers
{
    public static async Task<IHtmlContent> SummaryAsync(this IHtmlHelper html, IChatClient chat, IEnumerable<string> reviews)
    {
        ArgumentNullException.ThrowIfNull(html);
        ChatResponse response = await chat.GetResponseAsync("Summarise these reviews:\n" + string.Join('\n', reviews));
        string paragraph = "<p class=\"summary\">" + response.Text + "</p>";
        return new HtmlString(paragraph); // expect: SI2007
    }
}
