using Microsoft.Extensions.AI;

namespace Hints;

public sealed class HintMiddleware(RequestDelegate next, IChatClient chat)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || context.Response.HasStarted) return;
        ChatResponse hint = await chat.GetResponseAsync($"Someone looked for '{context.Request.Path}'. Suggest where it could be.");
        await context.Response.WriteAsJsonAsync(new { error = "not found", hint = hint.Text }, context.RequestAborted); // expect: SI2010
    }
}
