// The classic MVC action.
using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Account;

public sealed class AddressForm
{
    [Required, StringLength(100)]
    public string Street { get; set; } = "";
}

public sealed class AddressController(DbDataSource database) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Save([FromForm] AddressForm form)
    {
        if (!ModelState.IsValid)
            return View(form);

        await using DbCommand command = database.CreateCommand("update address set street = @street");
        DbParameter street = command.CreateParameter();
        street.ParameterName = "@street";
        street.Value = form.Street;
        command.Parameters.Add(street);
        await command.ExecuteNonQueryAsync();
        return RedirectToAction("Index");
    }
}
