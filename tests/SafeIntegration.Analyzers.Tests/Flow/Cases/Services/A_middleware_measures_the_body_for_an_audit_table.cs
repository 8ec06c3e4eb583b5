// shape: conventional middleware that keeps how long a request took
using System.Diagnostics;
using SafeIntegration;

namespace Gateway;

public sealed class TimingMiddleware(RequestDelegate next, ITimings table)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await next(context);
        }
        finally
        {
            await table.WriteAsync(Environment.MachineName, watch.ElapsedMilliseconds, context.Response.StatusCode);
        }
    }
}

public interface ITimings
{
    [Effect]
    Task WriteAsync(string machine, long milliseconds, int status);
}
