// shape: ToEntity and ToDto extension methods, list in and list out
using Microsoft.EntityFrameworkCore;

namespace People.Sync;

public sealed record PersonDto(string FirstName, string LastName, AddressDto? Address);

public sealed record AddressDto(string City);

public sealed class Person
{
    public int Id { get; set; }
    public string FullName { get; set; } = "";
    public string City { get; set; } = "";
}

public static class PersonMapping
{
    public static Person ToEntity(this PersonDto dto) => new() { FullName = $"{dto.FirstName} {dto.LastName}", City = dto.Address?.City ?? "" };

    public static IEnumerable<Person> ToEntities(this IEnumerable<PersonDto> people) => people.Select(person => person.ToEntity());
}

public sealed class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
}

public sealed class PeopleSync(HttpClient directory, PeopleContext context)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        PersonDto[] people = await directory.GetFromJsonAsync<PersonDto[]>("people", cancellationToken) ?? [];
        context.People.AddRange(people.ToEntities()); // expect: SI1001
        await context.SaveChangesAsync(cancellationToken);
    }
}
