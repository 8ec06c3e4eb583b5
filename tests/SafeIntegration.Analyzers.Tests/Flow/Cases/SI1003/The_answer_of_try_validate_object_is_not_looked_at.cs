// The list of problems is filled and never read.
using System.ComponentModel.DataAnnotations;

namespace Partners;

public sealed class PartnerUpdate
{
    [Required, EmailAddress]
    public string Email { get; set; } = "";

    [Range(1, 90)]
    public int PaymentDays { get; set; }
}

public sealed class PartnerSync(HttpClient partners, HttpClient erp)
{
    public async Task SyncAsync(int partner, CancellationToken cancellationToken)
    {
        PartnerUpdate? update = await partners.GetFromJsonAsync<PartnerUpdate>($"partners/{partner}", cancellationToken);
        if (update is null)
            return;

        List<ValidationResult> problems = [];
        Validator.TryValidateObject(update, new ValidationContext(update), problems, validateAllProperties: true);
        using HttpResponseMessage response = await erp.PutAsJsonAsync($"partners/{partner}", update, cancellationToken); // expect: SI1003
        response.EnsureSuccessStatusCode();
    }
}
