// shape: conventional middleware with request buffering
using System.Text;
using SafeIntegration;

namespace Gateway;

public sealed class AuditMiddleware(RequestDelegate next, IAuditTable table)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        using (var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true))
        {
            string body = await reader.ReadToEndAsync();
            table.Write(context.TraceIdentifier, body); // expect: SI1001
        }

        context.Request.Body.Position = 0;
        await next(context);
    }
}

public interface IAuditTable
{
    [Effect]
    void Write(string trace, string body);
}
