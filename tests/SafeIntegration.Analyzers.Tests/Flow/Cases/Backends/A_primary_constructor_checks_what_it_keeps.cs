using SafeIntegration;

namespace Regions;

public sealed class Region(string code)
{
    public string Code { get; } = code is "eu" or "us" or "ap" ? code : throw new ArgumentOutOfRangeException(nameof(code), "The region is not served.");
}

public sealed class Placement(HttpClient planner)
{
    public async Task PlaceAsync(Guid tenant)
    {
        Region region = new(await planner.GetStringAsync($"placement/{tenant}"));
        Move(tenant, region.Code);
    }

    [Effect]
    private static void Move(Guid tenant, string region) => Console.WriteLine($"{tenant} to {region}");
}
