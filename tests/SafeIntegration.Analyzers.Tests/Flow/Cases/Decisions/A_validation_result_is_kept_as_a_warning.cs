// shape: endpoint with FluentValidation that stores what is wrong beside the order
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Boats;

public sealed record Charter(string Boat, int Days);

public sealed class CharterValidator : AbstractValidator<Charter>
{
    public CharterValidator() => RuleFor(charter => charter.Days).InclusiveBetween(1, 30);
}

public sealed class CharterInbox(HttpClient agency, CharterValidator validator, IMarina marina)
{
    public async Task RunAsync()
    {
        Charter charter = await agency.GetFromJsonAsync<Charter>("charters/next") ?? throw new InvalidOperationException("No charter.");
        ValidationResult result = validator.Validate(charter);
        string[] warnings = result.IsValid ? [] : [.. result.Errors.Select(error => error.PropertyName)];
        Console.WriteLine(warnings.Length);
        await marina.CharterAsync(charter.Boat, charter.Days); // expect: SI1003
    }
}

public interface IMarina
{
    [Effect]
    Task CharterAsync(string boat, int days);
}
