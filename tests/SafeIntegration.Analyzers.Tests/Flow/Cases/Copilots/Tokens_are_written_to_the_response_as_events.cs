using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Shop.Advice;

public interface IProducts
{
    Task<string> DescribeAsync(int productId, CancellationToken cancellationToken);
}

public sealed class AdviceStream(IChatClient chat, IProducts products)
{
    public async IAsyncEnumerable<string> AboutAsync(int productId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string description = await products.DescribeAsync(productId, cancellationToken);
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("For whom is this good?\n" + description, cancellationToken: cancellationToken))
        {
            if (update.Text is { Length: > 0 } piece)
                yield return piece;
        }
    }
}

public static class AdviceEndpoints
{
    public static IEndpointRouteBuilder MapAdvice(this IEndpointRouteBuilder app)
    {
        app.MapGet("/products/{id:int}/advice", async (int id, HttpContext context, AdviceStream advice) =>
        {
            HttpResponse response = context.Response;
            response.ContentType = "text/event-stream";
            await foreach (string piece in advice.AboutAsync(id, context.RequestAborted))
            {
                await response.WriteAsync($"data: {piece.ReplaceLineEndings(" ")}\n\n", context.RequestAborted); // expect: SI2010
                await response.Body.FlushAsync(context.RequestAborted);
            }

            await response.WriteAsync("event: end\ndata: \n\n", context.RequestAborted);
        });
        return app;
    }
}
