using Microsoft.SemanticKernel;

namespace Tags;

public static class TagEndpoint
{
    public static void MapTags(this IEndpointRouteBuilder routes) => routes.MapGet("/tags/{id:int}", async (int id, Kernel kernel, IReadOnlyDictionary<int, string> stored, ILogger<Kernel> logger) =>
    {
        string tag = (await kernel.InvokePromptAsync("A tag for product {{$id}}", new KernelArguments { ["id"] = id })).ToString();
        logger.LogInformation("The kernel proposes {Tag}", tag);
        tag = stored[id];
        return Results.Json(new { id, tag });
    });
}
