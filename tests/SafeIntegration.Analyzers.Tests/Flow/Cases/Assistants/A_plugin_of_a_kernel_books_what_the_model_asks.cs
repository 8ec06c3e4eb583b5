// shape: kernel plugin with Description attributes, registered from a type
using System.ComponentModel;
using Microsoft.SemanticKernel;
using SafeIntegration;

namespace Concierge;

public interface IRestaurant
{
    Task<IReadOnlyList<TimeOnly>> FreeAsync(DateOnly day);

    [Effect]
    Task<string> ReserveAsync(DateOnly day, TimeOnly time, string name);
}

public sealed class RestaurantPlugin(IRestaurant restaurant)
{
    [KernelFunction("free_tables"), Description("Lists when a table is free.")]
    public Task<IReadOnlyList<TimeOnly>> FreeTablesAsync(DateOnly day) => restaurant.FreeAsync(day);

    [KernelFunction("reserve"), Description("Reserves a table.")]
    public async Task<string> ReserveAsync(DateOnly day, TimeOnly time, string name) // expect: SI2009
    {
        string number = await restaurant.ReserveAsync(day, time, name.Trim()); // expect: SI2001
        return $"Reserved as {number}.";
    }
}

public static class ConciergeKernel
{
    public static IServiceCollection AddConcierge(this IServiceCollection services)
    {
        services.AddKernel().Plugins.AddFromType<RestaurantPlugin>();
        return services;
    }
}
