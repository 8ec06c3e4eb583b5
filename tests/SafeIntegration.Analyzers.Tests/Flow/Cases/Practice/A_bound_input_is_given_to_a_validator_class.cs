// shape: Razor page with FluentValidation for its input
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeIntegration;

namespace Contact.Pages;

public sealed class ContactInput
{
    public string Mail { get; set; } = "";
}

public interface IContacts
{
    [Effect]
    Task AddAsync(string mail);
}

public sealed class IndexModel(IValidator<ContactInput> validator, IContacts contacts) : PageModel
{
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await validator.ValidateAsync(Input);
        if (!result.IsValid)
            return Page();
        await contacts.AddAsync(Input.Mail);
        return RedirectToPage();
    }
}
