using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Reports.Web;

public interface IReportStore
{
    Task<string> TextOfTodayAsync(CancellationToken cancellationToken);
}

public sealed class Explainer(IChatClient chat, IReportStore reports)
{
    public async IAsyncEnumerable<string> ExplainAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string report = await reports.TextOfTodayAsync(cancellationToken);
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Explain this report:\n" + report, cancellationToken: cancellationToken))
        {
            if (update.Text is { Length: > 0 } piece)
                yield return piece.ReplaceLineEndings(" ");
        }
    }
}

public static class ExplainerEndpoints
{
    public static void MapExplainer(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/today/size", async (IReportStore reports, CancellationToken cancellationToken) =>
            Results.Ok((await reports.TextOfTodayAsync(cancellationToken)).Length));

        app.MapGet("/reports/today/explained", async (HttpContext context, Explainer explainer) =>
        {
            context.Response.ContentType = "text/event-stream";
            int number = 0;
            await foreach (string piece in explainer.ExplainAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync($"id: {++number}\ndata: {piece}\n\n", context.RequestAborted); // expect: SI2010
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        });
    }
}
