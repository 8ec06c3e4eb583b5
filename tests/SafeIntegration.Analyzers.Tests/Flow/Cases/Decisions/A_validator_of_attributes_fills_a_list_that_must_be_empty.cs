// shape: Validator.TryValidateObject whose list decides
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Forms;

public sealed class Permit
{
    [Required, RegularExpression("[A-Z]{2}-[0-9]{5}")]
    public string Number { get; set; } = "";
}

public sealed class PermitInbox(HttpClient portal, IPermits permits)
{
    public async Task RunAsync()
    {
        Permit permit = await portal.GetFromJsonAsync<Permit>("permits/next") ?? throw new InvalidOperationException("None.");
        if (!IsValid(permit, out IReadOnlyList<string> problems))
            throw new InvalidDataException(string.Join("; ", problems));
        await permits.GrantAsync(permit.Number);
    }

    private static bool IsValid<T>(T item, out IReadOnlyList<string> problems) where T : class
    {
        var results = new List<ValidationResult>();
        bool valid = Validator.TryValidateObject(item, new ValidationContext(item), results, true);
        problems = [.. results.Select(result => result.ErrorMessage ?? "")];
        return valid;
    }
}

public interface IPermits
{
    [Effect]
    Task GrantAsync(string number);
}
