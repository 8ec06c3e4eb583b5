// shape: Razor page that forgets the answer of TryValidateModel
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeIntegration;

namespace Contact.Forgotten;

public sealed class ContactInput
{
    [System.ComponentModel.DataAnnotations.EmailAddress]
    public string Mail { get; set; } = "";
}

public interface IContacts
{
    [Effect]
    Task AddAsync(string mail);
}

public sealed class IndexModel(IContacts contacts) : PageModel
{
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        TryValidateModel(Input);
        await contacts.AddAsync(Input.Mail); // expect: SI1003
        return RedirectToPage();
    }
}
