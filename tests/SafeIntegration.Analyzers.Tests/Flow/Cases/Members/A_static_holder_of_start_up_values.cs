using SafeIntegration;

namespace Orders;

public static class Current
{
    public static string Machine { get; } = Environment.MachineName;

    public static string LastPath { get; set; } = "";
}

public static class PathMiddleware
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Current.LastPath = context.Request.Query["path"].ToString();
        return next(context);
    }
}

public sealed class MachineStore
{
    public void Touch() => Store(Current.Machine);

    [Effect]
    private static void Store(string machine) => Console.WriteLine(machine);
}
