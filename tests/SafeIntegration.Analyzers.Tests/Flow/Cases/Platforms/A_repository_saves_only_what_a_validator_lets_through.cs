using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Repositories.Checked;

public sealed record Address(int Id, string Street);

public sealed class AddressSync(HttpClient crm, DbContext database, IValidator<Address> validator, ILogger<AddressSync> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (Address? address in crm.GetFromJsonAsAsyncEnumerable<Address>("addresses", cancellationToken))
        {
            if (address is null)
                continue;
            var result = await validator.ValidateAsync(address, cancellationToken);
            if (result is { IsValid: false })
            {
                logger.LogWarning("Address {Id} is not valid.", address.Id);
                continue;
            }

            database.Set<Address>().Update(address);
        }

        await database.SaveChangesAsync(cancellationToken);
    }
}
