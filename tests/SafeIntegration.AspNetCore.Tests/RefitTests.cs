using System.Text.Json;
using Refit;

namespace SafeIntegration.AspNetCore.Tests;

public sealed class RefitTests(Shop shop) : IClassFixture<Shop>
{
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(SafeContracts.AddTo(new(JsonSerializerDefaults.Web))));

    [Fact]
    public async Task A_response_is_read_and_a_body_written_by_the_contract()
    {
        var parcel = new Parcel { Id = "P-0001", Weight = 3, Status = ParcelStatus.Sent };
        List<Parcel> echoed = await RestService.For<IShopApi>(shop.Client, Settings).EchoAsync([parcel]);
        Assert.Equal(parcel, Assert.Single(echoed));
    }

    [Fact]
    public async Task A_response_that_breaks_the_contract_is_refused()
    {
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => RestService.For<IShopApi>(shop.Client, Settings).BrokenAsync());
        ContractException inner = Assert.IsType<ContractException>(exception.InnerException);
        Assert.Equal(["$.id", "$.weight"], inner.Violations.Select(violation => violation.Path));
    }
}

public interface IShopApi
{
    [Post("/echo")]
    Task<List<Parcel>> EchoAsync([Body] Parcel[] parcels);

    [Get("/broken")]
    Task<Parcel> BrokenAsync();
}
