using System.Globalization;
using Microsoft.Extensions.AI;

namespace Templates;

public static class Prompts
{
    private const string Template = "You answer for {0}. Never mention competitors.";

    public static ChatMessage System(string company) => new(ChatRole.System, string.Format(CultureInfo.InvariantCulture, Template, company));
}

public static class WidgetEndpoint
{
    public static async Task<IResult> AskAsync(HttpContext context, IChatClient chat)
    {
        IFormCollection form = await context.Request.ReadFormAsync();
        string company = form["company"].ToString();
        ChatMessage system = Prompts.System(company); // expect: SI2008
        ChatResponse response = await chat.GetResponseAsync([system, new ChatMessage(ChatRole.User, form["question"].ToString())]);
        return response.FinishReason == ChatFinishReason.Stop ? Results.NoContent() : Results.StatusCode(502);
    }
}
