using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCase.Data.Writing;

/// <summary>How the rows of one table are made of its records: the values as the database keeps them, without the change tracker.</summary>
public sealed class RowShape
{
    private static readonly ConditionalWeakTable<IEntityType, RowShape> Shapes = [];

    private readonly Func<object, object?>[] _values;

    private RowShape(IEntityType type)
    {
        Columns = [.. type.GetProperties()];
        if (Columns.FirstOrDefault(p => p.IsShadowProperty()) is { } hidden) throw new InvalidOperationException($"{type.ClrType.Name} has no property {hidden.Name}, so its rows are saved in the usual way only.");
        _values = [.. Columns.Select(ValueOf)];
    }

    public IReadOnlyList<IProperty> Columns { get; }

    public static RowShape Of(IEntityType type) => Shapes.GetValue(type, t => new RowShape(t));

    public static RowShape Of<TRecord>(DbContext db) => Of(db.Model.FindEntityType(typeof(TRecord))!);

    public object?[] RowOf(object record)
    {
        var row = new object?[_values.Length];
        for (var i = 0; i < row.Length; i++) row[i] = _values[i](record);
        return row;
    }

    public int PlaceOf(string property)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Name == property) return i;
        throw new ArgumentOutOfRangeException(nameof(property), property, "There is no such column.");
    }

    public object? ValueOf(object record, int place) => _values[place](record);

    private static Func<object, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        if (property.GetTypeMapping().Converter is not { } converter) return getter.GetClrValue;
        return record => getter.GetClrValue(record) is { } value ? converter.ConvertToProvider(value) : null;
    }
}
