using Microsoft.Extensions.AI;

namespace Orders.Chat;

public sealed class OrderGateway(HttpClient erp)
{
    public Task<HttpResponseMessage> DeleteAsync(string path) => erp.DeleteAsync(path);
}

public sealed class OrderService(OrderGateway gateway, Func<string> currentOrder)
{
    public async Task<string> CancelCurrentAsync()
    {
        string order = currentOrder();
        using HttpResponseMessage response = await RemoveAsync(order);
        return response.IsSuccessStatusCode ? "cancelled" : "not possible";
    }

    private Task<HttpResponseMessage> RemoveAsync(string order) => gateway.DeleteAsync("orders/" + Uri.EscapeDataString(order));
}

public sealed class OrderChat(OrderService orders)
{
    public ChatOptions Options() => new()
    {
        ToolMode = ChatToolMode.Auto,
        Tools = [AIFunctionFactory.Create(orders.CancelCurrentAsync, "cancel_order", "Cancels the customer's open order.")], // expect: SI2009
    };
}
