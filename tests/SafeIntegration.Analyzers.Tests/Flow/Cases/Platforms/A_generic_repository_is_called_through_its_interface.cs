using Microsoft.EntityFrameworkCore;

namespace Repositories;

public interface IRepository<T>
    where T : class
{
    Task SaveAsync(T entity, CancellationToken cancellationToken);
}

public sealed class Repository<T>(DbContext database) : IRepository<T>
    where T : class
{
    public async Task SaveAsync(T entity, CancellationToken cancellationToken)
    {
        database.Set<T>().Update(entity);
        await database.SaveChangesAsync(cancellationToken);
    }
}

public sealed record Address(int Id, string Street);

public sealed class AddressSync(HttpClient crm, IRepository<Address> repository)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (Address? address in crm.GetFromJsonAsAsyncEnumerable<Address>("addresses", cancellationToken))
        {
            if (address is not null)
                await repository.SaveAsync(address, cancellationToken); // expect: SI1001
        }
    }
}
