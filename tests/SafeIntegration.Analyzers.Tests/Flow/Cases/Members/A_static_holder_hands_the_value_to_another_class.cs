using SafeIntegration;

namespace Orders;

public static class Current
{
    public static string Tenant { get; set; } = "none";
}

public static class TenantMiddleware
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Current.Tenant = context.Request.Headers["X-Tenant"].ToString();
        return next(context);
    }
}

public sealed class TenantStore
{
    public void Touch() => Store(Current.Tenant); // expect: SI1001

    [Effect]
    private static void Store(string tenant) => Console.WriteLine(tenant);
}
