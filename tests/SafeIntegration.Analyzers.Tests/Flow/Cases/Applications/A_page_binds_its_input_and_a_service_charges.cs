// shape: Razor page with BindProperty and a service two layers below
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeIntegration;

namespace Donations;

public sealed class Donation
{
    public string Iban { get; set; } = "";
    public decimal Amount { get; set; }
}

public interface IDebits
{
    [Effect]
    Task CollectAsync(string iban, decimal amount);
}

public sealed class DonationService(IDebits debits)
{
    public Task AcceptAsync(Donation donation) => debits.CollectAsync(donation.Iban, donation.Amount);
}

public sealed class DonateModel(DonationService donations) : PageModel
{
    [BindProperty]
    public Donation Input { get; set; } = new();

    public void OnGet() => Input.Amount = 10;

    public async Task<IActionResult> OnPostAsync()
    {
        await donations.AcceptAsync(Input); // expect: SI1001
        return RedirectToPage("Thanks");
    }
}
