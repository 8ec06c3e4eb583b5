// The shape of deploy hooks: the event's name stands in a header.
using System.Diagnostics;

namespace Deploy;

public static class DeployHook
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/deploy", async (HttpContext context) =>
        {
            string kind = context.Request.Headers["X-Event"].ToString();
            if (kind is "pull_request" or "ping")
            {
                await context.Response.WriteAsync("ignored");
                return;
            }

            Process.Start("/opt/deploy/run.sh"); // expect: SI1002
            await context.Response.WriteAsync("started");
        });
    }
}
