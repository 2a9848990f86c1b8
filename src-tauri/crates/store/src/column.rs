//! How values of the domain lie in columns.

use std::{fmt::Display, str::FromStr};

use rusqlite::{
    Row,
    types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef},
};
use serde::{
    Serialize,
    de::{DeserializeOwned, IntoDeserializer as _, value::StrDeserializer},
};

/// A value kept as the text that it displays as: ids, days.
pub struct Text<T>(pub T);

impl<T: Display> ToSql for Text<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl<T> FromSql for Text<T>
where
    T: FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}

/// One of our closed enums, kept as its serde name.
pub struct Code<T>(pub T);

impl<T: Serialize> Code<T> {
    /// The name.
    pub fn name(&self) -> rusqlite::Result<String> {
        match serde_json::to_value(&self.0) {
            Ok(serde_json::Value::String(code)) => Ok(code),
            Ok(_) => unreachable!("only enums without fields are kept as codes"),
            Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(error.into())),
        }
    }
}

impl<T: Serialize> ToSql for Code<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name()?.into())
    }
}

impl<T: DeserializeOwned> FromSql for Code<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code: StrDeserializer<'_, serde_json::Error> = value.as_str()?.into_deserializer();
        T::deserialize(code).map(Self).map_err(FromSqlError::other)
    }
}

/// A value kept as JSON.
pub struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(&self.0);
        text.map(Into::into).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

/// The columns of a row one after another. To be asked for a column by its name, SQLite compares it with
/// those of all others: of a hundred thousand rows, half of what reading them takes.
pub struct InOrder<'a, 'r> {
    row: &'a Row<'r>,
    next: usize,
}

impl<'a, 'r> InOrder<'a, 'r> {
    /// From the first on.
    pub fn of(row: &'a Row<'r>) -> Self {
        Self { row, next: 0 }
    }

    /// The next one.
    pub fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }

    /// The next one, as something that is kept as a text.
    pub fn text<T>(&mut self) -> rusqlite::Result<T>
    where
        T: FromStr,
        T::Err: std::error::Error + Send + Sync + 'static,
    {
        Ok(self.next::<Text<T>>()?.0)
    }

    /// The same where it may be missing.
    pub fn optional<T>(&mut self) -> rusqlite::Result<Option<T>>
    where
        T: FromStr,
        T::Err: std::error::Error + Send + Sync + 'static,
    {
        Ok(self.next::<Option<Text<T>>>()?.map(|text| text.0))
    }

    /// The next one, as one of our closed enums.
    pub fn code<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        Ok(self.next::<Code<T>>()?.0)
    }
}
