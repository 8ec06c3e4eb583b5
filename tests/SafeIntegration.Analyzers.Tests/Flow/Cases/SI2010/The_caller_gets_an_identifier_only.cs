using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Jobs;

public sealed record JobView(Guid Id, int Position);

public static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder routes) => routes.MapPost("/jobs", (string text, IChatClient chat, ConcurrentDictionary<Guid, Task<ChatResponse>> jobs) =>
    {
        Guid id = Guid.NewGuid();
        jobs[id] = chat.GetResponseAsync("Summarise: " + text);
        return Results.Accepted($"/jobs/{id}", new JobView(id, 1));
    });
}
