// DataAnnotations, run by hand, with the failing side leaving.
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
    public async Task<bool> SyncAsync(int partner, CancellationToken cancellationToken)
    {
        PartnerUpdate? update = await partners.GetFromJsonAsync<PartnerUpdate>($"partners/{partner}", cancellationToken);
        if (update is null)
            return false;

        List<ValidationResult> problems = [];
        if (!Validator.TryValidateObject(update, new ValidationContext(update), problems, validateAllProperties: true))
            return false;

        using HttpResponseMessage response = await erp.PutAsJsonAsync($"partners/{partner}", update, cancellationToken);
        return response.IsSuccessStatusCode;
    }
}
