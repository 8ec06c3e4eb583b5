// shape: data annotations in a local function whose answer is only logged
using System.ComponentModel.DataAnnotations;

namespace Insurance.Claims;

public sealed class Claim
{
    [Required, RegularExpression("C[0-9]{8}")]
    public string? Number { get; set; }

    [Range(0.01, 50_000)]
    public decimal Amount { get; set; }
}

public sealed class ClaimForwarder(HttpClient portal, HttpClient core, ILogger<ClaimForwarder> logger)
{
    public async Task ForwardAsync(CancellationToken cancellationToken)
    {
        Claim? claim = await portal.GetFromJsonAsync<Claim>("claims/next", cancellationToken);
        if (claim is null)
            return;

        if (!IsValid(claim))
            logger.LogWarning("A claim of the portal breaks our rules");

        await core.PostAsJsonAsync("claims", claim, cancellationToken); // expect: SI1003

        bool IsValid(Claim candidate)
        {
            List<ValidationResult> problems = [];
            bool valid = Validator.TryValidateObject(candidate, new ValidationContext(candidate), problems, validateAllProperties: true);
            foreach (ValidationResult problem in problems)
                logger.LogInformation("{Problem}", problem.ErrorMessage);
            return valid;
        }
    }
}
