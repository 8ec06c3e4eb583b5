// shape: middleware with a fixed window per address; the ban carries our own reason
using System.Collections.Concurrent;
using SafeIntegration;

namespace Limits;

public sealed class BanMiddleware(RequestDelegate next, IBans bans)
{
    private readonly ConcurrentDictionary<string, int> _failures = new();

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status401Unauthorized)
            return;
        string address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        int failures = _failures.AddOrUpdate(address, 1, static (_, count) => count + 1);
        if (failures > 10)
            await bans.RecordAsync("too many failures", failures);
    }
}

public interface IBans
{
    [Effect]
    Task RecordAsync(string reason, int failures);
}
