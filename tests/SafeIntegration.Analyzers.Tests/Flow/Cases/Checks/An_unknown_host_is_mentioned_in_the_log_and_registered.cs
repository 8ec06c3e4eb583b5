// shape: allow-list test whose failing side only logs
using SafeIntegration;

namespace Monitoring.Hosts;

public interface IRegistry
{
    [Effect]
    Task RegisterAsync(string host);
}

public sealed class HostEndpoint(IRegistry registry, IConfiguration configuration, ILogger<HostEndpoint> logger)
{
    private readonly HashSet<string> _hosts = new(configuration.GetSection("Hosts").Get<string[]>() ?? [], StringComparer.OrdinalIgnoreCase);

    public async Task<IResult> PostAsync(HttpContext context)
    {
        string host = context.Request.Headers["X-Host"].ToString();
        if (!_hosts.Contains(host))
            logger.LogWarning("Host {Host} is not on the list", host);

        await registry.RegisterAsync(host); // expect: SI1001
        return Results.NoContent();
    }
}
