// Without [ApiController] nobody answers 400 but the action itself.
using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Account;

public sealed class AddressForm
{
    [Required, StringLength(100)]
    public string Street { get; set; } = "";

    [Required, RegularExpression("[0-9]{5}")]
    public string PostalCode { get; set; } = "";
}

public sealed class AddressController(DbDataSource database, ILogger<AddressController> logger) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Save([FromForm] AddressForm form)
    {
        if (!ModelState.IsValid)
            logger.LogInformation("{Count} problems in an address", ModelState.ErrorCount);

        await using DbCommand command = database.CreateCommand("update address set street = @street");
        DbParameter street = command.CreateParameter();
        street.ParameterName = "@street";
        street.Value = form.Street;
        command.Parameters.Add(street);
        await command.ExecuteNonQueryAsync(); // expect: SI1003
        return RedirectToAction("Index");
    }
}
