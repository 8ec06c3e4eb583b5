using Dapper;
using System.Data.Common;

namespace Tenants;

public static class TenantContext
{
    private static readonly AsyncLocal<string?> Tenant = new();

    public static string? Current
    {
        get => Tenant.Value;
        set => Tenant.Value = value;
    }
}

public sealed class TenantMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        TenantContext.Current = context.Request.Headers["X-Tenant"].ToString();
        return next(context);
    }
}

public sealed class AuditWriter(DbConnection database)
{
    public Task WriteAsync(string action) =>
        database.ExecuteAsync("insert into audit (tenant, action) values (@tenant, @action)", new { tenant = TenantContext.Current, action }); // expect: SI1001
}
