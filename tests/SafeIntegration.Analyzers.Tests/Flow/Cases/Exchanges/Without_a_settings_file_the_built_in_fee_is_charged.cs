using System.Text.Json;
using SafeIntegration;

namespace Exchanges.Fees;

public sealed record FeeSettings
{
    public decimal Monthly { get; init; } = 4.99m;

    public string Text { get; init; } = "Monthly fee";
}

public interface IBilling
{
    [Effect]
    Task ChargeAsync(int contract, string text, decimal amount);
}

public sealed class FeeRun(IBilling billing, IHostEnvironment environment, ILogger<FeeRun> logger)
{
    private readonly Lazy<FeeSettings> _settings = new(() => Load(Path.Combine(environment.ContentRootPath, "fees.settings.json"), logger));

    public async Task RunAsync(IEnumerable<int> contracts)
    {
        FeeSettings settings = _settings.Value;
        foreach (int contract in contracts)
            await billing.ChargeAsync(contract, settings.Text, settings.Monthly);
    }

    private static FeeSettings Load(string path, ILogger logger)
    {
        try
        {
            return JsonSerializer.Deserialize<FeeSettings>(File.ReadAllText(path)) ?? new FeeSettings();
        }
        catch (FileNotFoundException)
        {
            logger.LogInformation("There is no {Path}, the built-in fee holds", path);
            return new FeeSettings();
        }
    }
}
