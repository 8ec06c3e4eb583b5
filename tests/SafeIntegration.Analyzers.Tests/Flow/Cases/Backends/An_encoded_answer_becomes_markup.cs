using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.AI;

namespace Pages.Encoded;

public sealed class AnswerBox(IChatClient chat) : ComponentBase
{
    public MarkupString Html { get; private set; }

    public async Task AskAsync(string question)
    {
        string answer = WebUtility.HtmlEncode((await chat.GetResponseAsync(question)).Text);
        Html = new MarkupString("<p>" + answer.Replace("\n", "<br>", StringComparison.Ordinal) + "</p>");
    }
}
