// shape: Razor page that shows itself again when the input is wrong
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeIntegration;

namespace Donations;

public sealed class Pledge
{
    [Required, RegularExpression("^[A-Z]{2}[0-9]{20}$")]
    public string Iban { get; set; } = "";

    [Range(1, 1000)]
    public decimal Amount { get; set; }
}

public interface IPledges
{
    [Effect]
    Task AddAsync(Pledge pledge);
}

public sealed class PledgeModel(IPledges pledges) : PageModel
{
    [BindProperty]
    public Pledge Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        await pledges.AddAsync(Input);
        return RedirectToPage("Thanks");
    }
}
