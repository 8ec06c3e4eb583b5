// shape: AddRange gathers what the helpers of several classes return (a list, an array), before EF Core saves
using Microsoft.EntityFrameworkCore;

namespace Registry.Vehicles;

public sealed record Owner(string Country, int BirthYear);

public sealed record Registration(string District, int Kilowatts, Owner Owner);

public sealed class Plate
{
    public int Id { get; set; }

    public required string District { get; set; }

    public int Kilowatts { get; set; }

    public required string OwnerCountry { get; set; }

    public int OwnerBirthYear { get; set; }
}

public sealed class RegistryContext(DbContextOptions<RegistryContext> options) : DbContext(options)
{
    public DbSet<Plate> Plates => Set<Plate>();
}

public static class VehicleChecks
{
    private static readonly HashSet<string> Districts = ["HH", "HB", "OL"];

    public static List<string> Of(Registration registration)
    {
        List<string> problems = [];
        if (!Districts.Contains(registration.District))
            problems.Add("Another office does that.");
        if (registration.Kilowatts is < 1 or > 1200)
            problems.Add("There is no such engine.");
        return problems;
    }
}

public static class OwnerChecks
{
    public static string[] Of(Owner owner) => owner.Country is not ("DE" or "DK" or "NL") || owner.BirthYear is < 1915 or > 2010 ? ["This owner has to come in person."] : [];
}

public sealed class RegistrationHandler(RegistryContext registry)
{
    public async Task<IReadOnlyList<string>> HandleAsync(HttpRequest request)
    {
        Registration registration = await request.ReadFromJsonAsync<Registration>() ?? throw new BadHttpRequestException("An empty body.");

        var problems = new List<string>();
        problems.AddRange(VehicleChecks.Of(registration));
        problems.AddRange(OwnerChecks.Of(registration.Owner));
        if (problems.Count > 0)
            return problems;

        registry.Plates.Add(new Plate { District = registration.District, Kilowatts = registration.Kilowatts, OwnerCountry = registration.Owner.Country, OwnerBirthYear = registration.Owner.BirthYear });
        await registry.SaveChangesAsync();
        return problems;
    }
}
