// shape: a middleware puts a record made of the request into a static property; a service behind an interface acts on it elsewhere
using SafeIntegration;

namespace Accounting.Tenants;

public sealed record Tenant(string Code, DateTimeOffset Since);

public static class CurrentTenant
{
    public static Tenant? Value { get; set; }
}

public sealed class TenantMiddleware(RequestDelegate next, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.TryGetValue("X-Tenant", out var codes))
            CurrentTenant.Value = new Tenant(codes.ToString(), clock.GetUtcNow());

        await next(context);
    }
}

public interface ILedgers
{
    [Effect]
    Task CloseYearAsync(string tenant, int year);
}

public interface IYearEnd
{
    Task CloseAsync(int year);
}

public sealed class YearEnd(ILedgers ledgers) : IYearEnd
{
    public Task CloseAsync(int year)
    {
        Tenant tenant = CurrentTenant.Value ?? throw new InvalidOperationException("No tenant.");
        return ledgers.CloseYearAsync(tenant.Code, year); // expect: SI1001
    }
}
