// shape: Razor page that fills in what the form cannot know and validates again
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafeIntegration;

namespace Appointments.Pages;

public sealed class AppointmentInput
{
    [Required, StringLength(60), RegularExpression("^[\\p{L} .'-]+$")]
    public string Name { get; set; } = "";

    [Range(1, 12)]
    public int Month { get; set; }
}

public interface IAppointments
{
    [Effect]
    Task BookAsync(string name, int month);
}

public sealed class CreateModel(IAppointments appointments) : PageModel
{
    [BindProperty]
    public AppointmentInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Month == 0)
            Input.Month = DateTime.Today.Month;
        ModelState.Clear();
        if (!TryValidateModel(Input))
            return Page();

        await appointments.BookAsync(Input.Name, Input.Month);
        return RedirectToPage("Index");
    }
}
