using System.Text.Json;

public sealed record TenantSettings(string Endpoint, int BatchSize)
{
    public static TenantSettings Default { get; } = new("https://hub.example.org/intake", 50);
}

public sealed record Meter(int Id, decimal Reading);

public interface IMeters
{
    IAsyncEnumerable<Meter> UnsentAsync();
}

public sealed class TenantSettingsFile(IHostEnvironment environment, ILogger<TenantSettingsFile> logger)
{
    public TenantSettings Load(string tenant)
    {
        string path = Path.Combine(environment.ContentRootPath, "tenants", tenant + ".json");
        try
        {
            return JsonSerializer.Deserialize<TenantSettings>(File.ReadAllText(path)) ?? TenantSettings.Default;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            logger.LogWarning(exception, "Tenant {Tenant} runs with default settings", tenant);
            return TenantSettings.Default;
        }
    }
}

public sealed class MeterUpload(IHttpClientFactory clients, TenantSettingsFile files, IMeters meters)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        TenantSettings settings = files.Load("waterworks");
        HttpClient http = clients.CreateClient();
        await foreach (Meter[] batch in meters.UnsentAsync().Chunk(settings.BatchSize).WithCancellation(cancellationToken))
        {
            using HttpResponseMessage response = await http.PostAsJsonAsync(settings.Endpoint, batch, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
    }
}
