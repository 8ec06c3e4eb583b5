using System.Text.RegularExpressions;
using SafeIntegration;

namespace Exchanges.Headers;

public static class TextChecks
{
    extension(string? text)
    {
        public string MustMatch(Regex pattern, string name)
        {
            ArgumentNullException.ThrowIfNull(text, name);
            return pattern.IsMatch(text) ? text : throw new BadHttpRequestException($"'{name}' is malformed.");
        }
    }
}

public interface ITenants
{
    [Effect]
    Task CountAsync(string tenant, string client);
}

public sealed class TenantMiddleware(RequestDelegate next, ITenants tenants)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string? header = context.Request.Headers["X-Tenant"];
        string tenant = header.MustMatch(TenantName, "X-Tenant");
        string client = context.Request.Query["client"].ToString().MustMatch(ClientNumber, "client");
        await tenants.CountAsync(tenant, client);
        await next(context);
    }

    private static readonly Regex TenantName = new("^[a-z]{3,20}$", RegexOptions.CultureInvariant);

    private static readonly Regex ClientNumber = new("^C[0-9]{6}$", RegexOptions.CultureInvariant);
}
